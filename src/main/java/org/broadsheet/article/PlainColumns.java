package org.broadsheet.article;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.copying.InstantiationCopyPolicy;
import org.eclipse.persistence.mappings.AttributeAccessor;
import org.eclipse.persistence.mappings.DirectToFieldMapping;

/**
 * Maps a column of the revision for each plain field of {@link StoryField}, so that the list is the one place that names
 * them. A query reads such a field like any attribute, as in {@code r.searchHeadline}.
 */
public final class PlainColumns implements DescriptorCustomizer {
    @Override
    public void customize(ClassDescriptor revision) {
        StoryField.plain().forEach(field -> revision.addMapping(mapping(field)));
        // A copy by Object.clone would share the map of values with the original.
        revision.setCopyPolicy(new InstantiationCopyPolicy());
    }

    private static DirectToFieldMapping mapping(StoryField field) {
        DirectToFieldMapping mapping = new PlainMapping();
        mapping.setAttributeName(field.key());
        mapping.setFieldName(field.column());
        mapping.setAttributeAccessor(new PlainValue(field));
        return mapping;
    }

    /** A mapping without an instance variable: the provider leaves those that have methods instead as they are. */
    private static final class PlainMapping extends DirectToFieldMapping {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isUsingMethodAccess() {
            return true;
        }
    }

    /** Reads and writes the value of one field. */
    private static final class PlainValue extends AttributeAccessor {
        private static final long serialVersionUID = 1L;

        private final StoryField field;

        PlainValue(StoryField field) {
            this.field = field;
            setAttributeName(field.key());
        }

        @Override
        public Class<?> getAttributeClass() {
            return field.type().javaType();
        }

        @Override
        public Object getAttributeValueFromObject(Object revision) {
            return ((Revision) revision).plain(field);
        }

        @Override
        public void setAttributeValueInObject(Object revision, Object value) {
            ((Revision) revision).plain(field, value);
        }
    }
}

package org.broadsheet.comment;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;

/** Has texts written after the comments that they are of: the provider knows a number only, and no reference. */
public final class InsertOrder implements DescriptorCustomizer {
    @Override
    public void customize(ClassDescriptor descriptor) {
        descriptor.addConstraintDependencies(Comment.class);
    }
}

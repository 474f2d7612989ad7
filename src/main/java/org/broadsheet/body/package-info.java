/**
 * What the body of a story may contain: {@link BodySchema} declares the blocks and marks once, {@link BodyReader} keeps what is
 * declared and says what was not, {@link ShownBody} makes of it what readers see.
 *
 * <p>Knows no stories. Uses {@code text} alone. Decision 152 says why it is apart from that.
 */
package org.broadsheet.body;

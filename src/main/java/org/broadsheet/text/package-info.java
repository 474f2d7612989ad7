/**
 * Words and mark-up, without any idea of what they are about: plain text, the bounds of HTML, comparison word by word and
 * block by block, blame, word counts, slugs and transliteration. Uses no other package.
 */
package org.broadsheet.text;

package org.broadsheet.editing;

import org.broadsheet.article.RevisionRow;
import org.broadsheet.text.Blame;

/**
 * One sentence of a story's newest version with who is behind it.
 *
 * @param written the version that most of its words come from
 * @param changed the version in which it got the wording that it has
 */
public record BlamedSentence(Blame.Sentence sentence, RevisionRow written, RevisionRow changed) {}

import type { Span, TextEdit } from '../text/span';
import { bareCitation } from './completion/provisions';
import { leftAlone, offLimits } from './offLimits';
import { renameField, whyFieldStays } from './rename/field';
import { renameProvision } from './rename/provision';
import type { FeatureContext, Snapshot } from './snapshot';
import { subjectAt } from './subject';

/** What can be renamed at a place: where it stands, and the name that a person changes. */
export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** Why nothing is renamed, in words for the drafter. */
export interface Refusal {
  readonly problem: string;
}

const NOTHING: Refusal = { problem: 'Only a provision, or a key under “fields” of the front matter, can be renamed.' };

/** What a rename at an offset would change. A limb in a list is given by its own brackets, with the whole provision as its name. */
export function prepareRename(snapshot: Snapshot, offset: number): Renamable | Refusal {
  const subject = subjectAt(snapshot, offset);
  if (subject?.kind === 'provision') {
    const problem = leftAlone(subject.citation, offLimits(snapshot));
    return problem === undefined ? { span: subject.span, name: bareCitation(subject.citation) } : { problem };
  }
  if (subject?.kind !== 'field') return NOTHING;
  const problem = whyFieldStays(snapshot, subject.name);
  return problem === undefined ? { span: subject.span, name: subject.name } : { problem };
}

/**
 * Puts one provision in the place of another wherever the letter cites it, or gives a key of `fields` another name.
 * The words around stay. Where a mention would not be read back as meant, nothing is changed and the refusal says which.
 */
export function rename(snapshot: Snapshot, offset: number, name: string, context: FeatureContext): { readonly edits: readonly TextEdit[] } | Refusal {
  const prepared = prepareRename(snapshot, offset);
  if ('problem' in prepared) return prepared;
  const subject = subjectAt(snapshot, offset);
  if (subject?.kind === 'provision') return renameProvision(snapshot, subject.citation, name.trim());
  return subject?.kind === 'field' ? renameField(snapshot, subject.name, name.trim(), context) : NOTHING;
}

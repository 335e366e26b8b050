import { isSameProvision } from '../law/paths';
import { byPlace, type Span } from '../text/span';
import type { Snapshot } from './snapshot';
import { attribute, questionMentions, type Subject, subjectAt } from './subject';

/**
 * Every place of the letter that belongs to what stands at an offset, in order of place: all mentions of a provision in whatever form, those in lists,
 * shorter and longer forms included; the key and the uses of a field; a question and where it is named; standard blocks of one name.
 * Without `declaration` the places that define it are left out: values of `under`, the key, the question itself.
 */
export function references(snapshot: Snapshot, offset: number, declaration: boolean): Span[] {
  const subject = subjectAt(snapshot, offset);
  if (!subject) return [];
  const spans = [...uses(snapshot, subject), ...(declaration ? declarations(snapshot, subject) : [])];
  const byStart = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...byStart.values()].sort(byPlace);
}

function uses(snapshot: Snapshot, subject: Subject): Span[] {
  const { notice, syntax } = snapshot;
  switch (subject.kind) {
    case 'provision':
      return notice.citations.filter((one) => one.where !== 'under' && isSameProvision(one, subject.citation)).map(({ span }) => span);
    case 'field':
      return syntax.fields.filter(({ name, allowed }) => allowed && name === subject.name).map(({ span }) => span);
    case 'question':
      return questionMentions(snapshot)
        .filter(({ label }) => label === subject.label)
        .map(({ span }) => span);
    case 'standard':
      return syntax.fences.flatMap((fence) => {
        const id = fence.name === 'standard' ? attribute(fence, 'id') : undefined;
        return id?.value === subject.id ? [id.valueSpan] : [];
      });
  }
}

function declarations({ notice, syntax }: Snapshot, subject: Subject): Span[] {
  switch (subject.kind) {
    case 'provision':
      return notice.citations.filter((one) => one.where === 'under' && isSameProvision(one, subject.citation)).map(({ span }) => span);
    case 'field': {
      const entry = syntax.frontMatter?.entries.find(({ path }) => path === subject.name || path === `fields.${subject.name}`);
      return entry ? [entry.keySpan] : [];
    }
    case 'question':
      return notice.questions.filter(({ label }) => label === subject.label).map(({ span }) => span);
    case 'standard':
      return [];
  }
}

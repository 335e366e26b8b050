import type { Gathering } from '../gathering';
import { writtenBy } from './officeParts';
import type { Relationship } from './openPackage';

/** Notes of a sheet (comments of old) and threads of comments with the people who wrote them. */
export function readComments(gathering: Gathering, sheet: string, relationships: readonly Relationship[], people: readonly string[]): void {
  const authors: string[] = [];
  let count = 0;
  for (const { type, target, external } of relationships) {
    if (external) continue;
    if (type === 'comments') count += readNotes(gathering, target, authors);
    if (type === 'threadedComment') count += readThreads(gathering, target, namesOf(gathering, people), authors);
  }
  if (count > 0) gathering.trace({ kind: 'comment', sheet, count, ...writtenBy(authors) });
  gathering.lookedAt('comments and notes');
}

function readNotes(gathering: Gathering, part: string, authors: string[]): number {
  const names: string[] = [];
  let name: string | undefined;
  let count = 0;
  gathering.xmlIfThere(part, undefined, {
    open(element) {
      if (element.name === 'author') name = '';
      if (element.name !== 'comment') return;
      const author = names[Number(element.attributes['authorId'] ?? -1)] ?? '';
      // For older programs, a note stands in for every thread.
      if (author.startsWith('tc=')) return;
      count++;
      authors.push(author);
    },
    text(words) {
      if (name !== undefined) name += words;
    },
    close(element) {
      if (element !== 'author') return;
      names.push(name ?? '');
      name = undefined;
    },
  });
  return count;
}

function readThreads(gathering: Gathering, part: string, names: ReadonlyMap<string, string>, authors: string[]): number {
  let count = 0;
  gathering.xmlIfThere(part, undefined, {
    open({ name, attributes }) {
      if (name !== 'threadedComment') return;
      count++;
      authors.push(names.get(attributes['personId'] ?? '') ?? '');
    },
  });
  return count;
}

function namesOf(gathering: Gathering, parts: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const part of parts)
    gathering.xmlIfThere(part, undefined, {
      open({ name, attributes }) {
        if (name === 'person') names.set(attributes['id'] ?? '', attributes['displayName'] ?? '');
      },
    });
  return names;
}

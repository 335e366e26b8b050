import { addPart, partText, relationships, setPart, targetPath, type WordParts } from './package';
import { styleSheet, WORD_STYLES, type WordStyle } from './styles';
import { attributeIn, elementsOf } from './xml';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** How the letter's styles are called in a house's document, and how those that it lacks get there. */
export interface HouseStyles {
  readonly styleId: (style: string) => string;
  /** Adds the styles that were asked for and that the document lacks. */
  readonly write: () => void;
}

/** Reads the styles of a document. One of the same name is the same style, whatever its id: a German Word calls `heading 1` `berschrift1`. */
export function houseStyles(parts: WordParts, document: string): HouseStyles {
  const relation = relationships(parts, document).find(({ type }) => type.endsWith('/styles'));
  const path = relation === undefined ? 'word/styles.xml' : targetPath(document, relation.target);
  const house = stylesIn(partText(parts, path));
  const missing = new Map<string, WordStyle>();
  const ids = new Map<string, string>();
  const taken = new Set(house.map(({ id }) => id));

  const styleId = (wanted: string): string => {
    const known = ids.get(wanted);
    if (known !== undefined) return known;
    const own = WORD_STYLES.find(({ id }) => id === wanted);
    if (own === undefined) return wanted;
    const alike = house.filter(({ type }) => type === own.type);
    const theirs = alike.find(({ name }) => name.toLowerCase() === own.name.toLowerCase()) ?? alike.find(({ id }) => id === own.id);
    const id = theirs?.id ?? (taken.has(own.id) ? `${own.id}Letter` : own.id);
    ids.set(wanted, id);
    if (theirs === undefined) {
      for (const [, base] of own.xml.matchAll(/<w:(?:basedOn|next) w:val="([^"]*)"\/>/g)) styleId(base ?? '');
      missing.set(id, own);
    }
    return id;
  };

  const write = (): void => {
    if (missing.size === 0) return;
    if (relation === undefined || !parts.has(path)) addPart(parts, document, path, styleSheet(''), STYLES_TYPE, 'styles');
    const added = [...missing].map(([id, { xml }]) =>
      xml
        .replace(' w:default="1"', '')
        .replace(/ w:styleId="[^"]*"/, ` w:styleId="${id}"`)
        .replace(/<w:(basedOn|next) w:val="([^"]*)"\/>/g, (_, kind: string, base: string) => `<w:${kind} w:val="${styleId(base)}"/>`),
    );
    const old = partText(parts, path).replace(/<w:styles([^<>]*)\/>/, '<w:styles$1></w:styles>');
    setPart(
      parts,
      path,
      old.replace('</w:styles>', () => `${added.join('')}</w:styles>`),
    );
  };
  return { styleId, write };
}

function stylesIn(xml: string): { readonly id: string; readonly name: string; readonly type: string }[] {
  return elementsOf(xml, 'w:style').flatMap(({ start, end }) => {
    const style = xml.slice(start, end);
    const tag = style.slice(0, style.indexOf('>'));
    const id = attributeIn(tag, 'w:styleId');
    const named = style.indexOf('<w:name ');
    const name = named < 0 ? undefined : attributeIn(style.slice(named, named + 300), 'w:val');
    return id === undefined ? [] : [{ id, name: name ?? id, type: attributeIn(tag, 'w:type') ?? 'paragraph' }];
  });
}

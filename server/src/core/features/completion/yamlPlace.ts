import type { LineIndex } from '../../text/lineIndex';

/** Where in YAML a cursor stands: what is being written there, and the keys above it, outermost first. */
export interface YamlPlace {
  /** A value's own key is the last one of its path. */
  readonly what: 'key' | 'value';
  readonly path: readonly string[];
  /** A member of a list is begun with a dash on this line. */
  readonly dash: boolean;
  readonly typed: string;
  /** Where what is typed begins. */
  readonly start: number;
}

const KEY = /^([ ]*)(- )?([A-Za-z0-9-]*)$/;
const VALUE = /^([ ]*)(- )?([A-Za-z0-9-]+):[ ]+("?)([^"{[\]}#]*)$/;
const FLOW = /^([ ]*)(- )?(?:([A-Za-z0-9-]+):[ ]*)?\{([^{}]*)$/;
const FLOW_LIST = /^([ ]*)(- )?([A-Za-z0-9-]+):[ ]*\[([^[\]{}]*)$/;

/**
 * What a line of YAML is at an offset; undefined where it is neither a key nor a value. Lines above `firstLine` are not looked at.
 * Reads lines and not a tree: what is being typed is seldom valid YAML.
 */
export function yamlPlace(text: string, lines: LineIndex, offset: number, firstLine: number): YamlPlace | undefined {
  const { line } = lines.position(offset);
  const before = text.slice(lines.line(line).start, offset);
  const above = (match: RegExpExecArray): readonly string[] => parents(text, lines, line, firstLine, (match[1] ?? '').length + (match[2] ?? '').length);
  const place = (what: YamlPlace['what'], match: RegExpExecArray, more: readonly string[], typed: string): YamlPlace => ({
    what,
    path: [...above(match), ...more],
    dash: match[2] !== undefined,
    typed,
    start: offset - typed.length,
  });
  const list = FLOW_LIST.exec(before);
  if (list) return place('value', list, [list[3] ?? ''], lastMember(list[4] ?? ''));
  const flow = FLOW.exec(before);
  if (flow) {
    const member = lastMember(flow[4] ?? '');
    const own = flow[3] === undefined ? [] : [flow[3]];
    const colon = member.indexOf(':');
    if (colon < 0) return place('key', flow, own, member);
    const value = member.slice(colon + 1).trimStart();
    return place('value', flow, [...own, member.slice(0, colon).trim()], value.startsWith('"') ? value.slice(1) : value);
  }
  const value = VALUE.exec(before);
  if (value) return place('value', value, [value[3] ?? ''], value[5] ?? '');
  const key = KEY.exec(before);
  return key ? place('key', key, [], key[3] ?? '') : undefined;
}

const lastMember = (inside: string): string => inside.slice(inside.lastIndexOf(',') + 1).trimStart();

/** The keys above a line under which it stands, outermost first. A list member's keys stand two places further in than its dash. */
function parents(text: string, lines: LineIndex, ownLine: number, firstLine: number, ownIndent: number): string[] {
  const path: string[] = [];
  let limit = ownIndent;
  for (let line = ownLine - 1; line >= firstLine && limit > 0; line--) {
    const { start, end } = lines.line(line);
    const match = /^([ ]*)([A-Za-z0-9-]+):[ ]*(?:#.*)?$/.exec(text.slice(start, Math.min(end, start + 200)).trimEnd());
    if (!match || (match[1] ?? '').length >= limit) continue;
    limit = (match[1] ?? '').length;
    path.unshift(match[2] ?? '');
  }
  return path;
}

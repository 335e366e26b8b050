import { CATEGORY, COMMAND_GROUPS, type CommandDefinition } from '../../src/core/config/commands';
import { SECTION } from '../../src/core/config/schema';
import type { Generated } from './generated';
import type { Contributions } from './manifest';
import { table } from './tables';

const COMMANDS: readonly CommandDefinition[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);

const id = ({ name }: CommandDefinition): string => `${SECTION}.${name}`;

/** The sections of the manifest that are about commands. */
export function commandContributions(): Contributions {
  return {
    commands: COMMANDS.map((command) => ({
      command: id(command),
      title: command.title,
      category: CATEGORY,
      ...(command.icon === undefined ? {} : { icon: command.icon }),
      ...(command.enablement === undefined ? {} : { enablement: command.enablement }),
    })),
    keybindings: COMMANDS.flatMap((command) => (command.keys ? [{ command: id(command), ...command.keys }] : [])),
    menus: menus(),
  };
}

function menus(): Readonly<Record<string, readonly unknown[]>> {
  const places = new Map<string, unknown[]>();
  const put = (menu: string, item: unknown): void => {
    places.set(menu, [...(places.get(menu) ?? []), item]);
  };
  for (const command of COMMANDS) {
    for (const { menu, when, group } of command.menus ?? [])
      put(menu, { command: id(command), ...(when === undefined ? {} : { when }), ...(group === undefined ? {} : { group }) });
    if (command.palette !== undefined) put('commandPalette', { command: id(command), when: command.palette === false ? 'false' : command.palette });
  }
  return Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `server/docs/commands.md`: every command that a person can run, by group, with its keys. */
export function generateCommands(): readonly Generated[] {
  const parts = COMMAND_GROUPS.map(({ title, commands }) => {
    const rows = commands
      .filter(({ palette }) => palette !== false)
      .map((command) => [`*${CATEGORY}: ${command.title}*`, command.explained, command.keys ? keys(command.keys) : '', `\`${id(command)}\``]);
    return [`## ${title}`, '', table(['Command', 'What it does', 'Keys', 'For key bindings'], rows), ''];
  });
  const text = ['# Commands', '', 'Open the command palette (`Ctrl+Shift+P`, `⇧⌘P`) and type *FOI*.', '', ...parts.flat()].join('\n');
  return [{ path: 'server/docs/commands.md', text }];
}

function keys({ key, mac }: { readonly key: string; readonly mac: string }): string {
  const spoken = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return `\`${spoken(key)}\`, on a Mac \`${spoken(mac)}\``;
}

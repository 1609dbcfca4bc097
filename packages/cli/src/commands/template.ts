import type { Command } from './command.ts';

export const templateCommand: Command = {
  positionals: 1,
  usage: 'KIND [-o FILE]',
  does: 'writes the empty form of a kind of evidence, as a spreadsheet',
  help: `KIND as for import. The form is written to KIND.xlsx, or to FILE, and never over a file that is there.

  kangma template laboratory
  kangma template central-release -o form.xlsx
`,
  run: async (io, options) =>
    (await import('../sending/write-template-file.ts')).writeTemplateFile(io, options),
};

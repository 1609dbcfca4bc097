import type { Command } from './command.ts';

export const importCommand: Command = {
  positionals: 2,
  usage: 'KIND FILE [--attachment SCAN] [--server URL] [--token-file F] [--language L]',
  does: 'hands a file of evidence in to a server, and tells what became of every row',
  help: `KIND is what the file is: laboratory, central-release, cases … (docs/guides/intake.md). SCAN is the scan of the
stamped form. The server is KANGMA_SERVER, or --server; http://127.0.0.1:7070 where neither is given. The API token is
KANGMA_TOKEN, or stands in the file F. The same file sent again is counted once and gets the same receipt. Exit code 0: all
of it was taken in; 1: rows, or the whole file, were refused or wait; 2: it could not be handed in.

  kangma import laboratory results.csv
  kangma import central-release released.xlsx --attachment stamped.pdf --language zh-Hans
`,
  // what only this command needs is loaded when it is called, so that the others start as fast as without it
  run: async (io, options) => (await import('../sending/import-file.ts')).importFile(io, options),
};

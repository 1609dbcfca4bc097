/** Why a backup is not restored. Nothing of it is in the database then. */
const REASONS = {
  'no-backup': 'The file is no backup of Kangma.',
  'other-key': 'The backup was sealed under another master key: see KANGMA_KEY_FILE.',
  'cut-short': 'The backup ends before its end: take an earlier one, or copy it again.',
  damaged: 'The backup is damaged: take an earlier one, or copy it again.',
  newer: 'The backup was made by a newer version: install that one first.',
  'not-empty': 'The database is not empty: name another one, or another data folder.',
} as const;

export class CannotRestore extends Error {
  override readonly name = 'CannotRestore';
  readonly code: keyof typeof REASONS;

  constructor(code: keyof typeof REASONS) {
    super(REASONS[code]);
    this.code = code;
  }
}

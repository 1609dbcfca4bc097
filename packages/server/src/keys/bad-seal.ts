/** Thrown where sealed bytes cannot be opened: damaged, moved to another place, or sealed by other keys. */
export class BadSeal extends Error {
  override readonly name = 'BadSeal';

  constructor() {
    super('sealed bytes do not open with these keys in this place');
  }
}

import type { Listener } from './engine.ts';

/** Listens to nothing: a listener extends it with what it wants to hear. */
export class Silent implements Listener {
  instance(..._: Parameters<Listener['instance']>): void {}
  asked(..._: Parameters<Listener['asked']>): void {}
  exempted(..._: Parameters<Listener['exempted']>): void {}
  hole(..._: Parameters<Listener['hole']>): void {}
  uncovered(..._: Parameters<Listener['uncovered']>): void {}
  untouched(..._: Parameters<Listener['untouched']>): void {}
}

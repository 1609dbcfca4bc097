/** Sends short messages to phones. */
export interface Sms {
  /** @param phone 11 digits. @param at milliseconds. */
  send(phone: string, text: string, at: number): Promise<void>;
}

/** A message that would have gone out. */
export interface SentMessage {
  readonly at: number;
  readonly phone: string;
  readonly text: string;
}

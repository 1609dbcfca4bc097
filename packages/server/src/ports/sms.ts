/** A short message on its way to a phone. */
export interface Sms {
  /** The same message has the same id, however often it is tried: a gateway that knows it need not send it again. */
  readonly id: string;
  /** 11 digits. */
  readonly phone: string;
  readonly text: string;
  /** milliseconds. */
  readonly at: number;
}

/**
 * Whether the message was taken: `refused` for good – there is no such phone, or it wants none –, or not now, because the
 * gateway is away or overrun.
 */
export type SmsResult = 'taken' | 'refused' | 'not-now';

/** How a gateway is reached. */
export interface GatewayAddress {
  readonly url: string;
  /** sent as a bearer token; none where left out. */
  readonly token: string | undefined;
}

/** Takes short messages to phones. What goes wrong is an answer, not an exception. */
export interface SmsGateway {
  send(message: Sms): Promise<SmsResult>;
}

/** Messages that stay here, sealed: for demonstrations, and for a gateway that fetches instead of being called. */
export interface Outbox extends SmsGateway {
  /** The latest first. */
  latest(): Promise<Sms[]>;
}

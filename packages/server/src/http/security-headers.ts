/** What browsers are told about an answer. Written out once: it is sent with every one. */
export interface SecurityHeaders {
  /** Our pages: everything from here, nothing in frames. */
  readonly page: Readonly<Record<string, string>>;
  /** Data: nothing to be run, shown or guessed at. */
  readonly data: Readonly<Record<string, string>>;
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // the desk’s components write their own styles
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export function securityHeaders(publicUrl: string): SecurityHeaders {
  const always = {
    'x-content-type-options': 'nosniff',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  return {
    page: {
      ...always,
      'content-security-policy': PAGE_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      // `no-referrer` would make browsers hide the origin of our own forms too
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    },
    data: {
      ...always,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    },
  };
}

/** The cookie of a session, for a browser. */
export interface SessionCookie {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/** The cookie that holds the token of a resident’s or a staff member’s session; a person may have both. */
export function sessionCookie(kind: 'resident' | 'staff', publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  const name = kind === 'resident' ? 'kangma' : 'kangma-desk';
  return {
    // the prefix binds it to this host, where the browser can check that
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}

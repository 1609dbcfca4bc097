import type { FastifyHelmetOptions } from '@fastify/helmet';

/** What browsers are told about our pages: everything from here, nothing in frames. */
export function securityHeaders(publicUrl: string): FastifyHelmetOptions {
  const isSecure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // the desk’s components write their own styles
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: isSecure ? { maxAge: 31_536_000 } : false,
    // `no-referrer` would make browsers hide the origin of our own forms too
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  };
}

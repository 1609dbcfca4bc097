// The pages forbid `eval`, and zod would try it: loaded before zod, this tells it not to.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// The package’s index warns, on standard error, of every Node whose release has no code name yet; its provider does not.
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** As much of a browser as signing in needs: cookies, redirects, one form a page. */
export class Browser {
  readonly #home: string;
  readonly #language: string;
  readonly #cookies = new Map<string, string>();
  /** Where it is, and what is there. */
  address = '';
  text = '';

  constructor(home: string, language = 'zh-CN') {
    this.#home = home;
    this.#language = language;
  }

  /** One request with the cookies, without following a redirect. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.#home), {
      ...init,
      redirect: 'manual',
      headers: {
        'accept-language': this.#language,
        cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(name.length + 1);
      const isGone = value === '' || rest.some((part) => /^expires=.*1970/i.test(part));
      if (isGone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** Goes somewhere and follows redirects to the page. */
  async go(path: string, init: RequestInit = {}): Promise<Response> {
    let response = await this.fetch(path, init);
    let url = new URL(path, this.#home);
    for (let hops = 0; hops < 10; hops++) {
      const location = response.headers.get('location');
      if (location === null) break;
      url = new URL(location, url);
      response = await this.fetch(url.href);
    }
    this.address = url.href;
    this.text = await response.text();
    return response;
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.go(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: new URL(this.#home).origin },
    });
  }

  /** Where the form of the page goes. */
  action(): string {
    return /<form method="post" action="([^"]*)"/.exec(this.text)?.[1] ?? '';
  }

  /** The value of a hidden field. */
  hidden(name: string): string {
    const value = new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(this.text)?.[1];
    return (value ?? '').replaceAll(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? entity);
  }

  /** Fills the form of the page in and sends it. */
  submit(fields: Readonly<Record<string, string>>): Promise<Response> {
    const proof = this.hidden('proof');
    return this.post(this.action(), proof === '' ? fields : { ...fields, proof });
  }
}

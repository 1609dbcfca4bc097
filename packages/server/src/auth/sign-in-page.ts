import type { Language, Params } from '@kangma/policy';
import { say, type TextCode } from './texts.ts';

export const STYLE_PATH = '/sign-in/style.css';

/** Works at 390 px and at a desk; follows the system’s light or dark. */
export const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f4f6f8, #14181c); }
main { box-sizing: border-box; width: min(22rem, 100vw - 2rem); padding: 1.5rem; border-radius: 12px; background: light-dark(#fff, #1e242a); }
h1 { margin: 0 0 1rem; font-size: 1.25rem; }
label { display: block; margin-bottom: 1rem; }
input { box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .6rem .75rem; font: inherit; border: 1px solid light-dark(#8a949e, #6b7580); border-radius: 8px; }
button { width: 100%; padding: .7rem; font: inherit; color: #fff; background: #0b62c4; border: 0; border-radius: 8px; cursor: pointer; }
:focus-visible { outline: 3px solid #58a6ff; outline-offset: 2px; }
[role="alert"] { padding: .6rem .75rem; border-radius: 8px; background: light-dark(#fdecea, #47201d); }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** What is wrong, told above a form. */
export interface Notice {
  readonly text: TextCode;
  readonly params?: Params;
}

function page(language: Language, notice: Notice | undefined, content: string): string {
  const title = escape(say('title', language));
  const alert =
    notice === undefined
      ? ''
      : `<p role="alert">${escape(say(notice.text, language, notice.params))}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body><main><h1>${title}</h1>${alert}${content}</main></body>
</html>
`;
}

/** The first step: login and password. */
export function passwordPage(language: Language, action: string, notice?: Notice): string {
  return page(
    language,
    notice,
    `<form method="post" action="${escape(action)}">
<label>${escape(say('login', language))}<input name="login" autocomplete="username" autocapitalize="none" maxlength="100" required autofocus></label>
<label>${escape(say('password', language))}<input name="password" type="password" autocomplete="current-password" maxlength="200" required></label>
<button>${escape(say('continue', language))}</button>
</form>`,
  );
}

/** The second step: the code that was sent; `proof` says that the first was passed. */
export function codePage(
  language: Language,
  action: string,
  proof: string,
  notice?: Notice,
): string {
  return page(
    language,
    notice,
    `<p>${escape(say('code-sent', language))}</p>
<form method="post" action="${escape(action)}">
<input type="hidden" name="proof" value="${escape(proof)}">
<label>${escape(say('code', language))}<input name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus></label>
<button>${escape(say('sign-in', language))}</button>
</form>`,
  );
}

/** Where it cannot go on: what happened, and a link to begin again. */
export function endPage(language: Language, notice: Notice, again: string): string {
  return page(
    language,
    notice,
    `<p><a href="${escape(again)}">${escape(say('again', language))}</a></p>`,
  );
}

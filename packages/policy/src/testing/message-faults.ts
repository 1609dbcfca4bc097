import { LANGUAGES, type MessageTable, placeholders } from '../messages/render.ts';

/** What is wrong with a table of messages: a language missing or copied, or placeholders that differ. */
export function messageFaults(table: MessageTable): string[] {
  return Object.entries(table).flatMap(([code, message]) => {
    const names = (text: string) => placeholders(text).toSorted().join(' ');
    const faults: string[] = [];
    if (Object.keys(message).join(' ') !== LANGUAGES.join(' ')) faults.push('languages');
    if (LANGUAGES.some((language) => message[language].trim() === '')) faults.push('empty');
    if (LANGUAGES.some((language) => names(message[language]) !== names(message.en))) {
      faults.push('placeholders');
    }
    if (/\p{Script=Han}/u.test(message.en)) faults.push('en is Chinese');
    if (!/\p{Script=Han}/u.test(message['zh-Hans'])) faults.push('zh-Hans is not Chinese');
    if (!/\p{Script=Han}/u.test(message['zh-Hant'])) faults.push('zh-Hant is not Chinese');
    return faults.map((fault) => `${code}: ${fault}`);
  });
}

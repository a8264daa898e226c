// The letter that goes with the file, and the receipt: plain text, with who answers questions, which stands in no record.

import { say } from "../sentences/form.js";

/**
 * @param {{id: string, title: string, role: string, mailbox: string, people: string[], words: number, missing: string[], changes: string[], checked: boolean}} told
 * @returns {string} lines as Windows' editors want them
 */
export function letter({ id, title, role, mailbox, people, words, missing, changes, checked }) {
  const found = checked ? (words ? say.letterFindings({ number: words }) : say.letterClean) : say.letterUnchecked;
  const lines = [
    say.letterGreeting,
    "",
    say.letterFile({ file: `${id}.yml`, title: title || say.untitled }),
    "",
    found,
    ...people,
    ...(missing.length ? ["", say.letterMissing, ...missing.map((name) => `- ${name}`)] : []),
    ...(changes.length ? ["", say.letterChanges, ...changes.map((name) => `- ${name}`)] : []),
    "",
    say.letterTwo,
    "",
    role || mailbox ? say.letterAsk({ who: [role, mailbox].filter(Boolean).join(", ") }) : say.letterNobody,
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** @param {{id: string, title: string}} told */
export const receipt = ({ id, title }) => say.receipt({ file: `${id}.yml`, title: title || say.untitled });

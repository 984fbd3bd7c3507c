import type { ReadingQuestion, ReadingView } from "./view-reading.ts";

/** What Markdown would take for markup is shown as it is. */
function plain(text: string): string {
  return text.replaceAll("\u200B", "").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** A reading copy as Markdown. */
export function writeMarkdown(view: ReadingView): string {
  const { words } = view;
  const items = [
    ...view.risks.map((risk) => ["risks", risk] as const),
    ...view.measures.map((measure) => ["measures", measure] as const),
  ];
  const lines = [
    `# ${plain(view.title)}`,
    `${words.copy}. ${plain(view.subtitle)}.`,
    words.lead,
    ...view.parts.flatMap((part) => [
      `## ${part.id} ${plain(part.title)}`,
      plain(part.intro),
      ...(part.asked === null ? [] : [`_${words.partAskedWhen} ${plain(part.asked)}._`]),
      ...part.questions.flatMap((question) => writeQuestion(question, view)),
    ]),
    ...(["risks", "measures"] as const).flatMap((kind) => [
      `## ${words[kind]}`,
      ...items
        .filter(([own]) => own === kind)
        .flatMap(([, { id, name, text, facts }]) => [
          `### ${id} ${plain(name)}`,
          plain(text),
          ...facts.map((fact) => `**${fact.label}:** ${plain(fact.text)}`),
        ]),
    ]),
    `## ${words.sources}`,
    ...view.references.flatMap(({ name, text, facts }) => [
      `### ${plain(name)}`,
      plain(text),
      `_${plain(facts)}_`,
    ]),
  ];
  return `${lines.join("\n\n")}\n`;
}

function writeQuestion(question: ReadingQuestion, { words }: ReadingView): string[] {
  const list = (members: readonly string[]) => members.map((one) => `- ${one}`).join("\n");
  const { id, text, type, asked, choices, help, rules, sources } = question;
  return [
    `### ${id} ${plain(text)}`,
    `_${type}_`,
    ...(asked === null ? [] : [`_${words.askedWhen} ${plain(asked)}._`]),
    ...(choices.length === 0 ? [] : [`**${words.choices}:**`, list(choices.map(plain))]),
    ...help.map((fact) => `**${fact.label}:** ${plain(fact.text)}`),
    ...(rules.length === 0
      ? []
      : [
          `**${words.rules}:**`,
          list(
            rules.map(
              (rule) =>
                `**${plain(rule.label)}:** ${plain(rule.text)} _${words.when} ${plain(rule.when)}._`,
            ),
          ),
        ]),
    ...(sources.length === 0 ? [] : [`**${words.sources}:** ${plain(sources.join("; "))}`]),
  ];
}

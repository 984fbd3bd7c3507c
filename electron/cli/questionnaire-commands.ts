import type { Command } from "commander";
import type { Act } from "./program.ts";

/** The commands for those who write questionnaires. */
export function addQuestionnaireCommands(
  program: Command,
  addOption: (command: Command) => Command,
  act: Act,
): void {
  const questionnaire = program.command("questionnaire").description("frågekataloger");
  addOption(questionnaire.command("lint"))
    .description("leta fel i en frågekatalog eller en lokal anpassning")
    .argument("<mapp>", "mappen med questionnaire.yaml, eller anpassningens fil")
    .option("--json", "skriv resultatet som JSON")
    .option("--proof", "visa för varje fråga svar som gör att den ställs")
    .option("--questionnaire <mapp|fil>", "egen frågekatalog som anpassningen gäller")
    .action(
      act(async () => (await import("./commands/questionnaire-lint.ts")).runQuestionnaireLint),
    );
  addOption(questionnaire.command("new"))
    .description("skapa en liten frågekatalog att skriva vidare på")
    .argument("<mapp>", "ny mapp; dess namn blir katalogens beteckning")
    .action(act(async () => (await import("./commands/questionnaire-new.ts")).runQuestionnaireNew));
  addOption(questionnaire.command("diff"))
    .description("jämför två versioner av en frågekatalog")
    .argument("<gammal>", "mapp eller fil från questionnaire bundle")
    .argument("<ny>", "mapp eller fil från questionnaire bundle")
    .option("--json", "skriv skillnaderna som JSON")
    .action(
      act(async () => (await import("./commands/questionnaire-diff.ts")).runQuestionnaireDiff),
    );
  addOption(questionnaire.command("print"))
    .description("gör en läsversion av en frågekatalog")
    .argument("<mapp>", "mappen med questionnaire.yaml")
    .requiredOption("--out <fil>", "filen som sparas, .pdf eller .md")
    .action(
      act(async () => (await import("./commands/questionnaire-print.ts")).runQuestionnairePrint),
    );
  addOption(questionnaire.command("bundle"))
    .description("packa en frågekatalog i en fil som Molnakt kan läsa in")
    .argument("<mapp>", "mappen med questionnaire.yaml")
    .requiredOption("--out <fil.json>", "filen som sparas")
    .action(
      act(async () => (await import("./commands/questionnaire-bundle.ts")).runQuestionnaireBundle),
    );
  addOption(questionnaire.command("file-schemas"))
    .description("skriv JSON Schema för frågekatalogens egna YAML-filer, för redigerare")
    .argument("<mapp>", "mappen med questionnaire.yaml")
    .action(
      act(
        async () =>
          (await import("./commands/questionnaire-file-schemas.ts")).runQuestionnaireFileSchemas,
      ),
    );
  addOption(questionnaire.command("schema"))
    .description("skriv JSON Schema för en svarsfil")
    .argument("<id>", "frågekatalogens id, till exempel boras-molntjanster, eller dess mapp")
    .action(
      act(async () => (await import("./commands/questionnaire-schema.ts")).runQuestionnaireSchema),
    );

  addOption(questionnaire.command("coverage"))
    .description("visa vilka frågor som täcker kommunens riktlinjer, punkt för punkt")
    .argument("<mapp>", "mappen med questionnaire.yaml och guideline.yaml")
    .action(
      act(
        async () => (await import("./commands/questionnaire-coverage.ts")).runQuestionnaireCoverage,
      ),
    );

  addOption(questionnaire.command("compile", { hidden: true }))
    .argument("<mapp>", "mappen med questionnaire.yaml")
    .requiredOption("--out <fil>", "den kompilerade filen")
    .action(
      act(
        async () => (await import("./commands/questionnaire-compile.ts")).runQuestionnaireCompile,
      ),
    );
}

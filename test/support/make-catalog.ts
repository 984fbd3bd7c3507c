import type { Catalog } from "#electron/actions/open-catalog.ts";
import { fail } from "#electron/actions/failures.ts";
import { nameQuestionnaire } from "#electron/store/questionnaires.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

/** A catalogue of the app's own that holds these, the first being the one that new cases use. */
export function makeCatalog(...questionnaires: Questionnaire[]): Catalog {
  return {
    find: (id) => {
      const found = questionnaires.find((one) => id === undefined || one.id === id);
      return Promise.resolve(
        found === undefined
          ? fail("questionnaire.unknown", { id: id ?? "", known: "" })
          : { ok: true, value: found },
      );
    },
    list: () => Promise.resolve({ ok: true, value: questionnaires.map(nameQuestionnaire) }),
  };
}

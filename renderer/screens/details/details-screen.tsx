import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { CaseForm } from "#renderer/screens/create/case-form.tsx";
import { useApp, useOpenCase } from "#renderer/store/app-context.tsx";
import type { CaseScreen } from "#renderer/store/route.ts";
import { RemoveCase } from "./remove-case.tsx";

/** What was written when the case began, to be corrected; and the way to take the whole case away. */
export function DetailsScreen({ back }: { back: CaseScreen }) {
  const { t } = useText();
  const { board, registrationNumber, service, supplier, officer } = useOpenCase().details;
  const changeDetails = useApp((state) => state.changeDetails);
  const go = useApp((state) => state.go);
  const leave = () => void go({ name: "case", screen: back });
  return (
    <Page title={t("details.title")} intro={t("details.intro")}>
      <CaseForm
        begin={{
          board,
          registrationNumber,
          service,
          supplier: supplier.name,
          organisationNumber: supplier.organisationNumber,
          officer: officer.name,
          role: officer.role,
        }}
        submit={t("details.submit")}
        onSubmit={async (details) => {
          if (await changeDetails(details)) leave();
        }}
        onCancel={leave}
      />
      <Part title={t("details.remove")} intro={t("details.removeIntro")}>
        <RemoveCase />
      </Part>
    </Page>
  );
}

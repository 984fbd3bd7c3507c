import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { usePortal } from "#renderer/components/use-portal.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import {
  readAssessment,
  useApp,
  useAppShallow,
  useQuestionnaire,
} from "#renderer/store/app-context.tsx";
import { BarWays } from "./bar-ways.tsx";
import css from "./case.module.css";
import { describeStanding } from "./describe-standing.ts";
import { ProposalReasons } from "./proposal-reasons.tsx";
import { ScreeningBar } from "./screening-bar.tsx";

const c = bindClasses(css);

/** One line that is always there: what the answers so far add up to, and why. */
export function ProposalBar() {
  const screening = useQuestionnaire().screening !== undefined;
  return screening ? <ScreeningBar /> : <AssessmentBar />;
}

function AssessmentBar() {
  const { t } = useText();
  const portal = usePortal();
  const { shape, lead, words } = useAppShallow((state) => describeStanding(readAssessment(state)));
  const begun = useApp((state) => Object.keys(state.input.answers).length > 0);
  return (
    <footer className={c("proposal")} aria-label={t("outcome.bar")}>
      <p role="status" className={c("outcome")}>
        {begun ? (
          <>
            <Shape name={shape} />
            <span>
              {t(lead)} <strong>{t(words)}</strong>
            </span>
          </>
        ) : (
          <span>{t("outcome.notYet")}</span>
        )}
      </p>
      {begun ? (
        <DialogTrigger>
          <AriaButton className={c("because")}>{t("outcome.because")}</AriaButton>
          <Popover placement="top start" className={c("popover")} {...portal}>
            <Dialog className={c("dialog")}>
              {({ close }) => <ProposalReasons onLeave={close} />}
            </Dialog>
          </Popover>
        </DialogTrigger>
      ) : null}
      <BarWays />
    </footer>
  );
}

import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { usePortal } from "#renderer/components/use-portal.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useOpenCase } from "#renderer/store/app-context.tsx";
import css from "./details.module.css";

const c = bindClasses(css);

/** One of the few acts that cannot be undone: asks once, and says what will happen. */
export function RemoveCase() {
  const { t } = useText();
  const { service, registrationNumber } = useOpenCase().details;
  const removeAssessment = useApp((state) => state.removeAssessment);
  const portal = usePortal();
  return (
    <DialogTrigger>
      <div>
        <Button>{t("details.remove")}</Button>
      </div>
      <ModalOverlay className={c("overlay")} isDismissable {...portal}>
        <Modal className={c("modal")}>
          <Dialog role="alertdialog" className={c("dialog")}>
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {t("details.removeTitle", { service })}
                </Heading>
                <p>{t("details.removeWhat", { registrationNumber })}</p>
                <p>{t("details.removeKept")}</p>
                <p>{t("details.removeRecords")}</p>
                <div className={c("actions")}>
                  <Button look="main" autoFocus onPress={close}>
                    {t("details.keep")}
                  </Button>
                  <Button
                    onPress={() => {
                      close();
                      void removeAssessment();
                    }}
                  >
                    {t("details.removeNow")}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

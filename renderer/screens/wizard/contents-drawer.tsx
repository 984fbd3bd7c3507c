import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { ContentsList } from "./contents-list.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** The contents as a drawer where three columns have no room. */
export function ContentsDrawer() {
  const { t } = useText();
  return (
    <DialogTrigger>
      <AriaButton className={c("drawerButton")}>{t("wizard.openContents")}</AriaButton>
      <ModalOverlay className={c("overlay")} isDismissable>
        <Modal className={c("drawer")}>
          <Dialog className={c("drawerInside")}>
            {({ close }) => (
              <>
                <div className={c("drawerHead")}>
                  <Heading slot="title" level={2}>
                    {t("wizard.contents")}
                  </Heading>
                  <Button look="quiet" onPress={close}>
                    {t("wizard.closeContents")}
                  </Button>
                </div>
                <ContentsList onChoose={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

import { Menu, type MenuItemConstructorOptions } from "electron";
import type { Language } from "#engine/local-text.ts";

const LABELS = {
  sv: {
    file: "Arkiv",
    quit: "Avsluta Molnakt",
    edit: "Redigera",
    undo: "Ångra",
    redo: "Gör om",
    cut: "Klipp ut",
    copy: "Kopiera",
    paste: "Klistra in",
    selectAll: "Markera allt",
    view: "Visa",
    zoomIn: "Större text",
    zoomOut: "Mindre text",
    resetZoom: "Normal text",
    fullScreen: "Helskärm",
    help: "Hjälp",
    dataFolder: "Visa mappen med dina data",
    about: "Om Molnakt",
  },
  en: {
    file: "File",
    quit: "Quit Molnakt",
    edit: "Edit",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    view: "View",
    zoomIn: "Larger text",
    zoomOut: "Smaller text",
    resetZoom: "Normal text",
    fullScreen: "Full screen",
    help: "Help",
    dataFolder: "Show the folder with your data",
    about: "About Molnakt",
  },
} as const satisfies Record<Language, Record<string, string>>;

export type MenuActions = { showDataFolder: () => void; showAbout: () => void };

/** Sets the menu bar in the language of the app; without reload and developer tools. */
export function setMenu(language: Language, actions: MenuActions): void {
  const label = LABELS[language];
  const template: MenuItemConstructorOptions[] = [
    {
      label: label.file,
      submenu: [{ role: "quit", label: label.quit, accelerator: "CmdOrCtrl+Q" }],
    },
    {
      label: label.edit,
      submenu: [
        { role: "undo", label: label.undo },
        { role: "redo", label: label.redo },
        { type: "separator" },
        { role: "cut", label: label.cut },
        { role: "copy", label: label.copy },
        { role: "paste", label: label.paste },
        { role: "selectAll", label: label.selectAll },
      ],
    },
    {
      label: label.view,
      submenu: [
        { role: "zoomIn", label: label.zoomIn, accelerator: "CmdOrCtrl+Plus" },
        { role: "zoomOut", label: label.zoomOut },
        { role: "resetZoom", label: label.resetZoom },
        { type: "separator" },
        { role: "togglefullscreen", label: label.fullScreen },
      ],
    },
    {
      label: label.help,
      submenu: [
        { label: label.dataFolder, click: actions.showDataFolder },
        { label: label.about, click: actions.showAbout },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

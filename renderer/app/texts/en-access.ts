import type { SameKeys } from "./shape.ts";
import type { accessTexts as swedish } from "./sv-access.ts";

export const accessTexts: SameKeys<typeof swedish> = {
  access: {
    title: "Accessibility",
    intro: "How accessible Molnakt is, how we have checked it, and what is left.",
    open: "Read the accessibility statement",
    aim: "The aim is WCAG 2.2 at levels A and AA, and what EN 301 549 asks of software on a computer.",
    law: "This is Molnakt's own statement. The municipality decides whether lagen (2018:1937) om tillgänglighet till digital offentlig service (the act on accessibility of digital public services) covers your use.",
    howTitle: "How it is checked",
    date: "Last checked {{date}}, with tests that run again at every change.",
    axe: "Automatically: axe-core looks for faults on the screens, in light, dark, more contrast and the system's own colours. It finds none.",
    keyboard:
      "Keyboard: a whole case is done with keys alone, from passphrase to verified dossier. The focus is always seen, and no bar covers it.",
    zoom: "Enlarging: 200 and 400 per cent, and windows of 1024 × 700 points. Nothing is lost.",
    tree: "Names, roles and messages: checked in the tree that assistive technology reads.",
    contrast:
      "Contrast: worked out for every colour. Text has at least 5.5:1, or 9:1 if the computer asks for more contrast.",
    motion: "Motion: none, if the computer asks for less motion.",
    notTitle: "Not tried out",
    reader: "No screen reader has been run: not NVDA, JAWS, Narrator, VoiceOver or Orca.",
    people: "Nobody with a disability has tried the app.",
    voice: "Voice control, screen magnifiers and braille have not been tried.",
    systems: "The tests run on Linux. The contrast modes of Windows and macOS are only imitated.",
    pdf: "The dossier's PDF has tags, but has not been checked in PAC or Adobe Acrobat.",
    shortTitle: "Known shortfalls",
    shortTables: "Wide tables scroll sideways in a frame of their own when text is much enlarged.",
    shortMatrix: "The risk matrix is a picture. The same facts stand in the table beside it.",
    shortLanguage: "Texts of your own, such as notes, are not marked with their language.",
    tellTitle: "Found a barrier?",
    tell: "Tell whoever looks after Molnakt where you work. Write what you wanted to do, what happened, and which assistive technology you have.",
  },
};

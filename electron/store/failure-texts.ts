import type { LocalText } from "#engine/local-text.ts";

/** Every failure of the store and its keys, by code. */
export const failureTexts = {
  "store.newer": {
    sv: "Dina ärenden är sparade av en nyare Molnakt ({detail}). Den här versionen kan inte läsa dem. Inget har ändrats. Installera den nyare versionen och öppna igen.",
    en: "Your cases were saved by a newer Molnakt ({detail}). This version cannot read them. Nothing has been changed. Install the newer version and open again.",
  },
  "store.wrong-key": {
    sv: "Nyckeln passar inte till ärendena i datamappen. Inget har ändrats. Filen key.json hör troligen till en annan datamapp.",
    en: "The key does not fit the cases in the data folder. Nothing has been changed. The file key.json probably belongs to another data folder.",
  },
  "store.damaged": {
    sv: "Filen med dina ärenden (molnakt.db) är skadad. Säkerhetskopior finns i mappen backups i datamappen. Spara en kopia av hela datamappen innan du gör något annat.",
    en: "The file with your cases (molnakt.db) is damaged. There are backups in the folder backups in the data folder. Save a copy of the whole data folder before you do anything else.",
  },
  "store.missing": {
    sv: "Filen med dina ärenden (molnakt.db) saknas i datamappen. Inget har skapats i dess ställe. Lägg tillbaka filen, eller en säkerhetskopia från mappen backups.",
    en: "The file with your cases (molnakt.db) is missing from the data folder. Nothing has been created in its place. Put the file back, or a backup from the folder backups.",
  },
  "store.header": {
    sv: "Filen store.json i datamappen saknas eller går inte att läsa, så Molnakt vågar inte öppna dina ärenden. Inget har ändrats. En kopia av filen finns i mappen backups.",
    en: "The file store.json in the data folder is missing or unreadable, so Molnakt does not dare to open your cases. Nothing has been changed. There is a copy of the file in the folder backups.",
  },
  "store.locked": {
    sv: "Dina ärenden är redan öppna i en annan Molnakt på den här datorn. Stäng den först.",
    en: "Your cases are already open in another Molnakt on this computer. Close it first.",
  },
  "store.no-access": {
    sv: "Molnakt får inte läsa eller skriva i datamappen. Kontrollera vem som äger mappen och att disken inte är skrivskyddad.",
    en: "Molnakt is not allowed to read or write in the data folder. Check who owns the folder and that the disk is not read-only.",
  },
  "store.disk-full": {
    sv: "Disken är full, så det senaste sparades inte. Allt som sparats tidigare är kvar. Frigör utrymme och försök igen.",
    en: "The disk is full, so the latest change was not saved. Everything saved before is still there. Free some space and try again.",
  },
  "store.write-failed": {
    sv: "Disken tog inte emot det senaste, så det sparades inte. Allt som sparats tidigare är kvar. Kontrollera disken och försök igen.",
    en: "The disk did not accept the latest change, so it was not saved. Everything saved before is still there. Check the disk and try again.",
  },
  "store.migration-failed": {
    sv: "Dina ärenden kunde inte föras över till den nya versionens format ({detail}). De är kvar som de var. En säkerhetskopia finns i mappen backups.",
    en: "Your cases could not be carried over to the new version's format ({detail}). They are as they were. There is a backup in the folder backups.",
  },
  "store.journal-broken": {
    sv: "Ärendets journal är inte hel, så ärendet öppnas inte: {detail} Säkerhetskopior finns i mappen backups i datamappen.",
    en: "The journal of the case is not whole, so the case is not opened: {detail} There are backups in the folder backups in the data folder.",
  },
  "store.unknown-assessment": {
    sv: "Bedömningen finns inte i Molnakt på den här datorn.",
    en: "The assessment is not in Molnakt on this computer.",
  },
  "store.unknown-questionnaire": {
    sv: "Frågekatalogen finns inte sparad på den här datorn.",
    en: "The questionnaire is not stored on this computer.",
  },
  "store.invalid-change": {
    sv: "Ändringen har fel form och sparades inte: {detail}",
    en: "The change has the wrong form and was not saved: {detail}",
  },
  "evidence.too-large": {
    sv: "Filen är större än 100 MB och kan inte läggas till som underlag.",
    en: "The file is larger than 100 MB and cannot be added as evidence.",
  },
  "evidence.missing": {
    sv: "Underlaget {detail} saknas i mappen evidence i datamappen. Lägg tillbaka det från en säkerhetskopia av datamappen.",
    en: "The evidence {detail} is missing from the folder evidence in the data folder. Put it back from a backup of the data folder.",
  },
  "evidence.damaged": {
    sv: "Underlaget {detail} i mappen evidence har skadats eller ändrats. Lägg tillbaka det från en säkerhetskopia av datamappen.",
    en: "The evidence {detail} in the folder evidence was damaged or changed. Put it back from a backup of the data folder.",
  },
  "key.missing": {
    sv: "Filen key.json med nyckeln saknas i datamappen, så ärendena kan inte öppnas. Inget har skapats i dess ställe. Lägg tillbaka filen; en kopia kan finnas i mappen backups.",
    en: "The file key.json with the key is missing from the data folder, so the cases cannot be opened. Nothing has been created in its place. Put the file back; there may be a copy in the folder backups.",
  },
  "key.exists": {
    sv: "Det finns redan en nyckel eller sparade ärenden i datamappen. De skrivs inte över.",
    en: "There already is a key or saved cases in the data folder. They are not overwritten.",
  },
  "key.damaged": {
    sv: "Filen key.json i datamappen går inte att läsa. Lägg tillbaka en kopia; det kan finnas en i mappen backups.",
    en: "The file key.json in the data folder is unreadable. Put back a copy; there may be one in the folder backups.",
  },
  "key.newer": {
    sv: "Filen key.json är skriven av en nyare Molnakt. Inget har ändrats. Installera den nyare versionen och öppna igen.",
    en: "The file key.json was written by a newer Molnakt. Nothing has been changed. Install the newer version and open again.",
  },
  "key.wrong-passphrase": {
    sv: "Lösenfrasen stämmer inte. Försök igen.",
    en: "The passphrase is not right. Try again.",
  },
  "key.other-kind": {
    sv: "Nyckeln är skyddad på ett annat sätt än det som försöktes ({detail}).",
    en: "The key is protected in another way than the one tried ({detail}).",
  },
  "key.system-refused": {
    sv: "Datorns nyckelring kan inte låsa upp Molnakts nyckel. Den låser bara upp för samma användare på samma dator. Logga in som den användaren och kontrollera att nyckelringen är upplåst.",
    en: "The computer's keyring cannot unlock Molnakt's key. It only does so for the same user on the same computer. Log in as that user and check that the keyring is unlocked.",
  },
} as const satisfies Record<string, LocalText>;

/** The app's own account of how accessible it is. */
export const accessTexts = {
  access: {
    title: "Tillgänglighet",
    intro: "Hur tillgängligt Molnakt är, hur vi har kontrollerat det och vad som återstår.",
    open: "Läs tillgänglighetsredogörelsen",
    aim: "Målet är WCAG 2.2 på nivå A och AA och de krav i EN 301 549 som gäller program på en dator.",
    law: "Det här är Molnakts egen redogörelse. Kommunen avgör om lagen (2018:1937) om tillgänglighet till digital offentlig service gäller just er användning.",
    howTitle: "Så är det kontrollerat",
    date: "Senast kontrollerat {{date}}, med tester som körs om vid varje ändring.",
    axe: "Automatiskt: axe-core letar fel i skärmarna, i ljust, mörkt, högre kontrast och systemets egna färger. Felen är noll.",
    keyboard:
      "Tangentbord: ett helt ärende görs med bara tangenter, från lösenfras till verifierad akt. Fokus syns alltid och täcks inte av listerna.",
    zoom: "Förstoring: 200 och 400 procent, och fönster på 1024 × 700 punkter. Inget försvinner.",
    tree: "Namn, roller och meddelanden: prövade i det träd som hjälpmedel läser.",
    contrast:
      "Kontrast: räknad för alla färger. Text har minst 5,5:1, eller 9:1 om datorn ber om högre kontrast.",
    motion: "Rörelse: ingen, om datorn ber om mindre rörelse.",
    notTitle: "Det här är inte prövat",
    reader: "Ingen skärmläsare har körts: varken NVDA, JAWS, Skärmläsaren, VoiceOver eller Orca.",
    people: "Ingen person med funktionsnedsättning har prövat appen.",
    voice: "Röststyrning, skärmförstorare och punktskrift är inte prövade.",
    systems: "Testerna körs på Linux. Kontrastlägen i Windows och macOS är bara efterliknade.",
    pdf: "Aktens PDF har taggar, men är inte kontrollerad i PAC eller Adobe Acrobat.",
    shortTitle: "Kända brister",
    shortTables: "Breda tabeller rullas i sidled i sin egen ram när texten är mycket förstorad.",
    shortMatrix: "Riskmatrisen är en bild. Samma uppgifter står i tabellen bredvid.",
    shortLanguage: "Egna texter, till exempel anteckningar, märks inte med sitt språk.",
    tellTitle: "Hittar du ett hinder?",
    tell: "Berätta för den som sköter Molnakt hos er. Skriv vad du ville göra, vad som hände och vilket hjälpmedel du har.",
  },
} as const;

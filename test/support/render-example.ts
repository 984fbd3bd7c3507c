import { createHash } from "node:crypto";
import { readResources } from "#electron/dossier/document/resources.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import { makeFullSource } from "./sealed-dossier.ts";

/** Prints the digest of the example dossier, to be compared between processes. */
const pdf = await renderUnsigned(await makeFullSource(), readResources());
process.stdout.write(createHash("sha256").update(pdf).digest("hex"));

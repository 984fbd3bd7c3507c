import { z } from "zod";

/** The languages every text for people exists in; Swedish is the original. */
export const Language = z.enum(["sv", "en"]);
export type Language = z.infer<typeof Language>;

export const LocalText = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof LocalText>;

/** Ids of the questionnaires that the app begins cases with. */
export const FULL_QUESTIONNAIRE = "boras-molntjanster";
export const SCREENING_QUESTIONNAIRE = "forprovning";

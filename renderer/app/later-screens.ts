import { createLaterScreen } from "./later-screen.tsx";

const loadRest = () => import("./rest.ts");
export const CreateScreen = createLaterScreen(async () => (await loadRest()).CreateScreen);
export const VerifyScreen = createLaterScreen(async () => (await loadRest()).VerifyScreen);
export const DetailsScreen = createLaterScreen(async () => (await loadRest()).DetailsScreen);
export const SettingsScreen = createLaterScreen(async () => (await loadRest()).SettingsScreen);
export const CaseScreen = createLaterScreen(async () => (await loadRest()).CaseScreen);
export const CaseHeader = createLaterScreen(async () => (await loadRest()).CaseHeader);
export const CaseNotices = createLaterScreen(async () => (await loadRest()).CaseNotices);
export const UpgradeScreen = createLaterScreen(async () => (await loadRest()).UpgradeScreen);
export const ProposalBar = createLaterScreen(async () => (await loadRest()).ProposalBar);

const ALL = [
  CreateScreen,
  VerifyScreen,
  DetailsScreen,
  SettingsScreen,
  CaseScreen,
  CaseHeader,
  CaseNotices,
  ProposalBar,
  UpgradeScreen,
];

export async function prepareLaterScreens(): Promise<void> {
  await Promise.all(ALL.map((screen) => screen.prepare()));
}

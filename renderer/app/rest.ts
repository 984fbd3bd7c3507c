/** Every screen behind the list of assessments, fetched together. */
export { CaseHeader } from "#renderer/screens/case/case-header.tsx";
export { CaseNotices } from "#renderer/screens/case/case-notices.tsx";
export { CaseScreen } from "#renderer/screens/case/case-screen.tsx";
export { ProposalBar } from "#renderer/screens/case/proposal-bar.tsx";
export { CreateScreen } from "#renderer/screens/create/create-screen.tsx";
export { DetailsScreen } from "#renderer/screens/details/details-screen.tsx";
export { SettingsScreen } from "#renderer/screens/settings/settings-screen.tsx";
export { UpgradeScreen } from "#renderer/screens/upgrade/upgrade-screen.tsx";
export { VerifyScreen } from "#renderer/screens/verify/verify-screen.tsx";

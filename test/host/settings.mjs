// User settings for an editor that nobody has set up: quiet, the same on every machine.
import { codeFont } from './fonts.mjs';

/** For tests and for pictures alike. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'editor.accessibilitySupport': 'off',
  'files.hotExit': 'off',
  // In a browser it is on, and what a test leaves unsaved would be saved under its hands.
  'files.autoSave': 'off',
  'window.confirmBeforeClose': 'never',
};

/** Makes the extension run in the browser, as on a page without any machine behind it. */
export const webSettings = { 'remote.extensionKind': { 'corpus-editor.corpus-editor': ['web'] } };

/** What a picture needs besides: nothing that blinks, little around the text. */
export const pictureSettings = {
  ...quietSettings,
  'workbench.colorTheme': 'Light Modern',
  'workbench.activityBar.location': 'default',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.fontFamily': `'${codeFont}', monospace`,
  'editor.fontLigatures': false,
  'editor.fontSize': 13,
  'editor.lineHeight': 21,
  'editor.wordWrap': 'on',
};

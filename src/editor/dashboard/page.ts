/** The page of the dashboard before its script fills it. Nothing but that script and that style sheet may be loaded, and nothing may be sent. */
import { l10n, type Uri, type Webview } from 'vscode';
import { spoken } from '../../core/language';

/** `folder`: where the built script and style sheet lie. */
export function dashboardPage(webview: Pick<Webview, 'asWebviewUri' | 'cspSource'>, folder: Uri): string {
  const address = (name: string): string =>
    webview.asWebviewUri(folder.with({ path: `${folder.path}/${name}` })).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const language = spoken();
  const said = JSON.stringify(language).replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('dashboard.css')}">
<title>${l10n.t('Copydesk Dashboard')}</title>
</head>
<body>
<main data-language="${said}"></main>
<script nonce="${nonce}" src="${address('dashboard.js')}"></script>
</body>
</html>`;
}

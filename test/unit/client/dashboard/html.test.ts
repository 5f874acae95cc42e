import assert from 'node:assert/strict';
import { dashboardHtml } from '../../../../client/src/dashboard/html';

const page = dashboardHtml({
  script: 'https://webview.test/dashboard.js?a&b',
  style: 'https://webview.test/dashboard.css',
  cspSource: 'https://webview.test',
  nonce: 'abc-123',
  language: 'vi',
  title: '<img src=x onerror=alert(1)>',
});
const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];

describe('page of the dashboard', () => {
  it('allows one script and one style sheet, and nothing from elsewhere', () => {
    const rules = policy.replaceAll('&#39;', "'").split('; ');
    assert.deepEqual(rules, [
      "default-src 'none'",
      'style-src https://webview.test',
      "script-src 'nonce-abc-123'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it('has no handlers or styles of its own, and escapes what is put in', () => {
    assert.doesNotMatch(page, /<[^>]+\s(?:on\w+|style)\s*=/i);
    assert.doesNotMatch(page, /<img/);
    assert.match(page, /dashboard\.js\?a&#38;b/);
  });
});

// What all pages share: the switch of light and dark, the key that goes to the search box, the token of scripts' requests, forms sent once.
document.querySelectorAll('[data-theme-switch]').forEach((button) => {
  button.addEventListener('click', () => window.switchTheme());
});

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  const search = document.querySelector('input[type=search]');
  if (event.key === '/' && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// A button with data-key is pressed by that key, a choice is gone to, "?" shows the page's keys; Escape leaves a field for them.
document.addEventListener('keydown', (event) => {
  const field = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (field && event.key === 'Escape' && !field.closest('dialog')) {
    field.blur();
  }
  if (field || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '?') {
    document.getElementById('keys')?.showModal();
    return;
  }
  if (event.key === 'j' || event.key === 'k') {
    const links = [...document.querySelectorAll('main tbody tr')]
      .map((row) => row.querySelector('.row-link') || row.querySelector('.select input'))
      .filter((link) => link);
    const row = document.activeElement.closest('tr');
    const at = links.findIndex((link) => row && row.contains(link));
    const next = event.key === 'j' ? at + 1 : at - 1;
    links[at < 0 ? 0 : Math.min(Math.max(next, 0), links.length - 1)]?.focus();
    return;
  }
  const button = [...document.querySelectorAll('[data-key]')].find((one) => one.dataset.key === event.key
    && !one.closest('[hidden]'));
  if (button && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    if (button.matches('select')) {
      button.focus();
    } else {
      button.click();
    }
  }
});

// A file that can be had once: the page behind it changes too, and a refusal is told there.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.hasAttribute('data-once')) {
    return;
  }
  event.preventDefault();
  form.querySelector('button').disabled = true;
  const answer = await fetch(form.action, {method: 'POST', body: new FormData(form), redirect: 'manual'});
  if (answer.ok) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = answer.headers.get('Content-Disposition').match(/filename="?([^";]+)/)[1];
    link.click();
  }
  location.reload();
});

// A form is sent once, however often its button is clicked; a page that the browser brings back may send it anew.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) {
    return;
  }
  if (form.hasAttribute('data-sent')) {
    event.preventDefault();
  }
  form.setAttribute('data-sent', '');
});

// In a long navigation the reader sees where he is. All scripts have run by then, and the page's keys are live.
document.addEventListener('DOMContentLoaded', () => {
  document.body.dataset.keys = 'live';
  const navigation = document.querySelector('.sidebar-nav');
  const here = navigation?.querySelector('[aria-current]');
  if (here) {
    navigation.scrollTop = here.offsetTop - navigation.offsetTop - navigation.clientHeight / 2;
  }
});

window.addEventListener('pageshow', () => {
  document.querySelectorAll('[data-sent]').forEach((form) => form.removeAttribute('data-sent'));
});

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('meta[name=csrf]');
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

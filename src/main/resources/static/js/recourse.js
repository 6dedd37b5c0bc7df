// What all pages share: the switch of light and dark, the key that goes to the search box, the token of scripts' requests.
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

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('meta[name=csrf]');
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

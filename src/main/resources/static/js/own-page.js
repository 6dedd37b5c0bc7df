// A debtor's page: buttons that copy, forms that say that they are sending.
document.querySelectorAll('[data-copy]').forEach((button) => {
  if (!navigator.clipboard) {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.copied;
  });
});

document.querySelectorAll('[data-busy-form]').forEach((form) => {
  form.addEventListener('submit', () => {
    const button = form.querySelector('button[type=submit]');
    button.textContent = button.dataset.busy;
    button.setAttribute('aria-busy', 'true');
  });
});

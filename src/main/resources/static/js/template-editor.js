// The editor of templates: line numbers, going to a problem's line, putting in a field, what became of the draft.
document.querySelectorAll('[data-template-editor]').forEach((form) => {
  const text = form.querySelector('textarea');
  const lines = form.querySelector('[data-lines]');
  const saved = form.querySelector('[data-saved]');
  let count = 0;
  let sent = null;

  const number = () => {
    const now = text.value.split('\n').length;
    if (now !== count) {
      count = now;
      lines.textContent = Array.from({ length: count }, (_, i) => i + 1).join('\n');
    }
    lines.scrollTop = text.scrollTop;
  };

  const goTo = (line) => {
    const before = text.value.split('\n').slice(0, line - 1);
    const start = before.join('\n').length + (line > 1 ? 1 : 0);
    const end = text.value.indexOf('\n', start);
    text.focus();
    text.setSelectionRange(start, end < 0 ? text.value.length : end);
    text.scrollTop = (line - 5) * parseFloat(getComputedStyle(text).lineHeight);
    text.scrollLeft = 0;
  };

  form.addEventListener('click', (event) => {
    const problem = event.target.closest('[data-line]');
    const field = event.target.closest('[data-insert]');
    if (problem) {
      goTo(Number(problem.dataset.line));
    } else if (field) {
      text.focus();
      text.setRangeText(field.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  text.addEventListener('input', () => {
    number();
    saved.textContent = saved.dataset.saving;
  });
  text.addEventListener('scroll', number);
  text.addEventListener('htmx:beforeSend', () => {
    sent = text.value;
  });
  text.addEventListener('htmx:afterRequest', (event) => {
    // Of an older text, or of none typed here, there is nothing to say.
    if (saved.textContent && sent === text.value) {
      saved.textContent = event.detail.successful ? saved.dataset.kept : saved.dataset.failed;
    }
  });
  number();
});

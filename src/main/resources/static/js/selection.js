// Selecting rows of a list: x the row, shift+x all rows from the last selected one to it, a all; s goes to what is done with them.
(() => {
  const bar = document.getElementById('selection');
  const boxes = [...document.querySelectorAll('input[form=selection][type=checkbox]')];
  if (!bar || boxes.length === 0) {
    return;
  }
  let last = -1;

  const tell = () => {
    const count = boxes.filter((box) => box.checked).length;
    bar.hidden = count === 0;
    bar.querySelector('.selected').textContent = bar.dataset.selected.replace('{0}', count);
  };

  const select = (from, to, checked) => {
    const free = boxes.slice(Math.min(from, to), Math.max(from, to) + 1).filter((box) => !box.disabled);
    free.forEach((box) => {
      box.checked = checked;
    });
    last = to;
    tell();
  };

  boxes.forEach((box, at) => {
    box.addEventListener('click', (event) => {
      select(event.shiftKey && last >= 0 ? last : at, at, box.checked);
    });
  });

  // Rows that colleagues take leave the selection.
  document.addEventListener('change', tell);

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = event.target.closest('tr');
    const at = boxes.findIndex((box) => row && row.contains(box));
    if (event.key === 'x' && at >= 0) {
      select(at, at, !boxes[at].checked);
    } else if (event.key === 'X' && at >= 0) {
      select(last >= 0 ? last : at, at, true);
    } else if (event.key === 'a') {
      const all = boxes.every((box) => box.checked || box.disabled);
      select(0, boxes.length - 1, !all);
    } else if (event.key === 's' && !bar.hidden) {
      event.preventDefault();
      bar.querySelector('select')?.focus();
    } else if (event.key === 'Escape') {
      select(0, boxes.length - 1, false);
    }
  });

  window.addEventListener('pageshow', tell);
  tell();
})();

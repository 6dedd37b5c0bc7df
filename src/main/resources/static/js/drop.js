// A form with [data-drop] takes a file that is dropped on it as if it had been chosen.
document.querySelectorAll('form[data-drop]').forEach((form) => {
  const input = form.querySelector('input[type=file]');
  const mark = (over) => form.classList.toggle('drop-over', over);

  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  form.addEventListener('dragleave', () => mark(false));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.focus();
    }
  });
});

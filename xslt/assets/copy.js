// A button that copies the citation; without scripts the text is there to be marked and copied.
(() => {
  const section = document.querySelector('section.cite');
  const citation = section?.querySelector('.citation');
  if (!citation) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = section.dataset.copy;
  const said = document.createElement('span');
  said.className = 'copied';
  said.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.append(button, ' ', said);
  citation.after(line);

  button.addEventListener('click', async () => {
    said.textContent = '';
    const copied = await copy(citation.textContent.trim());
    if (copied) said.textContent = section.dataset.copied;
  });

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Where the clipboard is closed to scripts, the citation is marked, so that one key copies it.
      getSelection().selectAllChildren(citation);
      return document.execCommand('copy');
    }
  }
})();

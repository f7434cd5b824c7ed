// Shows a chosen photo before it is sent, and says its size. The form works without this.
const field = document.querySelector("input[data-preview]");
if (field) {
  const note = document.createElement("p");
  note.className = "photo-note";
  note.setAttribute("role", "status");
  field.after(note);
  field.addEventListener("change", () => {
    const file = field.files[0];
    note.textContent = "";
    if (!file) return;
    const address = URL.createObjectURL(file);
    const picture = new Image();
    picture.className = "photo-now";
    picture.alt = "所选照片预览";
    const size = Math.ceil(file.size / 1024);
    picture.addEventListener("load", () => {
      note.textContent =
        `预览：${picture.naturalWidth}×${picture.naturalHeight}像素，${size} KB。提交或上传后由系统检查。`;
      const shown = document.querySelector(".photo-field .photo-now, .photo-field .photo-none");
      if (shown) shown.replaceWith(picture);
    });
    picture.addEventListener("error", () => {
      URL.revokeObjectURL(address);
      note.textContent = "这个文件不能显示为照片，请选择JPG格式的照片。";
    });
    picture.src = address;
  });
}
const problems = document.getElementById("problems");
if (problems) problems.focus();

import numpy as np

img = (np.arange(48).reshape(4, 4, 3) * 5 % 256).astype(np.uint8)
print(img.shape, img.dtype, img[..., 0], img.mean(axis=(0, 1)), img[::2, ::2].shape, img[:, ::-1, 0][0])
gray = (img @ np.array([0.299, 0.587, 0.114])).round().astype(np.uint8)
print(gray, gray / 255.0 > 0.4, np.transpose(img, (2, 0, 1)).shape, img.reshape(-1, 3)[:2], np.clip(img.astype(int) + 100, 0, 255).astype(np.uint8)[0, 0])
flat = gray.reshape(1, 28 // 7, 4)
print(np.expand_dims(gray, 0).shape, np.expand_dims(gray, -1).shape, flat.squeeze().shape, np.pad(gray, 1)[0], np.stack([gray, gray]).shape, np.concatenate([img, img], axis=1).shape, np.vstack((gray, gray)).shape, np.repeat(gray[:1, :2], 2, axis=1), np.kron(gray[:1, :2], np.ones((2, 2), dtype=np.uint8)))
print(img.astype(np.float32).max() / 255, img.tolist()[0][0], img.tobytes()[:4], np.frombuffer(img.tobytes(), dtype=np.uint8).reshape(img.shape)[1, 1], (img == img.max()).sum(), np.argmax(gray), np.unravel_index(gray.argmax(), gray.shape))

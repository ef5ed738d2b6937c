extension Scripts {
  /// `urllib.request`, in the language itself.
  static let urllibRequest = #"""
class Request:
    """A request that is never sent."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = dict(headers)
        self.method = method

    def add_header(self, key, val):
        self.headers[key] = val

    def get_method(self):
        return self.method or ('GET' if self.data is None else 'POST')
"""#
}

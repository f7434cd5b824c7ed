print("zhikao")

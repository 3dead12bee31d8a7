import type { HelpTexts } from "./book.ts";

/** Trợ giúp tiếng Việt: mỗi công cụ một trang. */
export const help: HelpTexts = {
  pages: {
    layers: {
      purpose: "Xem vùng phủ sóng và hạ tầng trên bản đồ, và danh sách thôn ấp chưa có dịch vụ.",
      steps: [
        "Chọn đại lượng (mức thu, SINR, trong nhà, tốc độ…), công nghệ, nhà mạng và băng tần.",
        "Kéo ngưỡng trên chú giải: màu đổi ngay, không phải tính lại.",
        "Bật tắt lớp, chỉnh độ mờ, lọc theo nhà mạng, loại cột, tình trạng.",
        "Bấm một thôn trên bản đồ hoặc trong bảng: bảng bên phải cho biết ai phủ, mức thu bao nhiêu, và các cách phục vụ.",
        "Bảng cho biết cách tốt nhất và chi phí của những thôn đang thấy; bấm tiêu đề “Chi phí” để tìm và xếp cả danh sách. Với FTTH, bảng bên phải xếp đường cáp của từng nhà mạng.",
      ],
      notes: [
        "Ba nguồn luôn đứng riêng: mô hình tính, doanh nghiệp báo cáo, đo thực tế. Chỗ mâu thuẫn có vòng “Cần kiểm tra”.",
        "“Chưa rõ” nghĩa là không có cơ sở kết luận, không phải là 0.",
        "Chú giải ghi mô hình, địa hình, lớp phủ, ngưỡng và ngày tính của kết quả đang xem.",
      ],
    },
    "field:nearby": {
      purpose: "Tìm thôn cần đến: chưa phủ, các nguồn mâu thuẫn, hoặc cần xác minh; thôn gần nhất đứng đầu.",
      steps: [
        "Bấm “Vị trí của tôi”, hoặc chọn vị trí trên bản đồ.",
        "Đọc lý do của từng thôn; bấm tên để xem trên bản đồ.",
        "“Ghi nhận” mở phiếu của thôn; “Thêm vào lộ trình” để dành cho chuyến đi trong ngày.",
      ],
      notes: ["Khoảng cách là đường chim bay."],
    },
    "field:route": {
      purpose: "Xếp thứ tự các thôn sẽ đến trong ngày.",
      steps: [
        "Chọn thôn ở “Cần đến gần đây”.",
        "“Xếp cho ngắn” tìm thứ tự ngắn; hoặc tự đưa lên, đưa xuống.",
        "“Chỉ đường” mở ứng dụng bản đồ của máy.",
      ],
      notes: ["Tổng là đường chim bay, đường đi thật dài hơn. Thứ tự ngắn nhưng chưa chắc ngắn nhất."],
    },
    "field:record": {
      purpose: "Ghi lại điều thấy tại chỗ: nhà mạng, công nghệ, kết luận, mức thu, tốc độ, ảnh, ghi chú.",
      steps: [
        "Chọn thôn, hoặc để trống và đặt tên nơi khác.",
        "Chọn nhà mạng, công nghệ và kết luận; nhập mức thu hoặc lấy từ tệp CSV của phần mềm đo.",
        "Chụp ảnh, viết ghi chú, rồi lưu. Bản ghi nằm trên máy trước, sau đó tự gửi.",
      ],
      notes: [
        "Không có mạng vẫn lưu được. Phiếu đang viết dở còn lại sau khi tải lại trang.",
        "Tệp cho mức thu là trung vị của các mẫu; số mẫu được ghi kèm.",
      ],
    },
    "field:queue": {
      purpose: "Xem từng bản ghi và từng ảnh đã tới đâu: chờ gửi, đang gửi, đã gửi, bị từ chối và vì sao.",
      steps: [
        "Khi có mạng, mọi thứ tự gửi; “Gửi ngay” để thử lại lập tức.",
        "Mục bị từ chối: đọc lý do, sửa và gửi lại, hoặc xóa.",
        "Xóa các mục đã gửi khỏi máy khi cần chỗ.",
      ],
      notes: [
        "Gửi nhiều lần vẫn chỉ lưu một lần. Nếu máy chủ đã có bản ghi khác cùng mã, cả hai được giữ.",
        "Bản ghi của người khác trên cùng máy chỉ được gửi khi người đó đăng nhập.",
      ],
    },
    "field:offline": {
      purpose: "Chuẩn bị cho nơi không có mạng: chương trình và bản đồ của các xã sẽ đến.",
      steps: [
        "Đợi dòng “Chương trình đã ở trên máy”.",
        "Chọn xã và bấm “Mang theo”; có thể dừng lúc nào cũng được.",
        "Trước khi đi, bấm “Cập nhật” nếu ngày đã cũ; xóa xã không cần nữa.",
      ],
      notes: [
        "Mang theo gồm ranh giới, đường, thôn, trạm, địa hình và vùng phủ 4G tốt nhất của mọi nhà mạng.",
        "Dữ liệu mang theo chỉ mở được bằng tài khoản của bạn và bị xóa khi đăng xuất; bản ghi chưa gửi thì còn.",
      ],
    },
    "field:rules": {
      purpose: "Ghi nhận tại chỗ đổi trạng thái của thôn theo quy tắc nào, và đã đổi những gì.",
      steps: [
        "Đọc quy tắc bằng lời với số liệu đang có hiệu lực.",
        "Diễn biến: mỗi lần trạng thái đổi, vì sao, do ghi nhận nào.",
        "Cơ quan quản lý sửa được quy tắc, kèm căn cứ.",
      ],
      notes: [
        "Kết luận trái nhau đều được giữ; thôn thành “cần xác minh”.",
        "Người ngoài chỉ thấy thôn cần xác minh, không thấy nhà mạng nào hay mức thu bao nhiêu.",
      ],
    },
    sharing: {
      purpose: "Tìm cách ít tốn kém nhất để phủ các thôn còn thiếu: dùng chung cột trước, dựng cột mới sau.",
      steps: [
        "Chọn phạm vi, công nghệ, nhà mạng và mục tiêu: phủ hết, hoặc trong ngân sách.",
        "Bấm “Tìm phương án”. Có thể dừng lúc nào cũng được; phương án tốt nhất đến lúc đó được giữ.",
        "Xem từng vị trí được chọn và lý do; ghim, cấm hoặc dời rồi tìm lại.",
        "Mở kết quả thành phương án để so sánh trước và sau.",
        "Thẻ “Gộp cột”: các cặp cột đứng gần nhau có thể gộp, cột nào mang được ăng ten của cột kia, tiết kiệm bao nhiêu, thôn nào được thêm hay mất sóng.",
      ],
      notes: [
        "Khoảng cách tới tối ưu được chứng minh và ghi kèm: 0 % là không thể tốt hơn với số liệu và đơn giá này.",
        "Khi số liệu đổi, kết quả cũ ghi là nên tính lại.",
      ],
    },
    requests: {
      purpose: "Gửi và trả lời yêu cầu dùng chung cột giữa các doanh nghiệp, có ngày tháng và lời của hai bên.",
      steps: [
        "Mở từ một cách phục vụ hoặc một cặp cột, hoặc xem danh sách yêu cầu đã gửi và đã nhận.",
        "Trả lời: đồng ý, không khả thi vì…, hoặc không có trong kế hoạch.",
      ],
      notes: ["Chỉ hai bên và cơ quan quản lý đọc được nội dung."],
    },
    roaming: {
      purpose: "Biết mỗi cặp nhà mạng chuyển vùng cho nhau thì thêm được bao nhiêu thôn, bao nhiêu người.",
      steps: ["Chọn dịch vụ.", "Đọc bảng: hàng là khách, cột là chủ. Bấm một ô để thấy các thôn đó trên bản đồ."],
      notes: ["Kết quả là phép hợp chính xác của các thôn được phủ, theo lần tính vùng phủ mới nhất."],
    },
    fibre: {
      purpose: "Lập cây cáp quang theo đường tới các thôn chưa có FTTH với chi phí ít nhất.",
      steps: [
        "Chọn thôn trên bản đồ, trong bảng, hoặc “mọi thôn chưa có FTTH của xã này”.",
        "Xem trước ngay; bấm tính để có kết quả đã chứng minh.",
        "Cấm hoặc ưu tiên một đường rồi tính lại; chia giai đoạn theo ngân sách.",
        "Lưu vào phương án, tải bảng khối lượng.",
      ],
      notes: [
        "Dùng cống bể và cột sẵn có rẻ hơn đào mới; chiều dài được ghi riêng từng loại.",
        "Thôn hoặc đoạn mạng đường không nối được sẽ được nêu tên.",
      ],
    },
    profile: {
      purpose: "Xem mặt cắt đường truyền giữa hai điểm: địa hình, lớp phủ, độ cong Trái Đất, đới Fresnel, suy hao.",
      steps: [
        "Chọn hai đầu trên bản đồ, hoặc từ một thôn tới các trạm phục vụ.",
        "Nhập độ cao và tần số.",
        "Tải PNG hoặc CSV.",
      ],
      notes: ["Suy hao theo ITU-R P.1812, ghi từng thành phần; bảng số đứng cạnh hình vẽ."],
    },
    whatif: {
      purpose: "Thử dựng một cột, hoặc chỉnh sector có sẵn, và thấy ngay vùng phủ, thôn và người được thêm.",
      steps: [
        "Đặt cột lên bản đồ rồi kéo; xoay phương vị, đổi độ cao, góc cụp, công suất.",
        "Thả ra: con số là con số chính xác.",
        "Bấm “Đưa vào phương án” để giữ lại.",
      ],
      notes: ["Tính ngay trong trình duyệt bằng đúng mô hình của máy chủ; chưa lưu gì cho đến khi đưa vào phương án."],
    },
    scenarios: {
      purpose: "Giữ các thay đổi đề xuất thành phương án có tên, so sánh trước và sau theo mọi chỉ tiêu.",
      steps: [
        "Tạo phương án, thêm việc từ các công cụ khác.",
        "Bấm tính để có vùng phủ của phương án; kéo vạch trên bản đồ để so trước và sau.",
        "Chia sẻ cho cơ quan quản lý khi cần.",
      ],
      notes: [
        "Phương án thuộc về đơn vị của bạn; không ai khác thấy nếu chưa chia sẻ. Hai người cùng sửa thì được báo, không mất gì.",
      ],
    },
    priority: {
      purpose:
        "Kiểm tra các địa điểm ưu tiên 5G (trung tâm, khu công nghiệp, du lịch, cơ quan, bệnh viện, trường) đã có sóng 5G chưa.",
      steps: ["Lọc theo loại địa điểm hoặc nhà mạng.", "Bấm một địa điểm để tới đó trên bản đồ."],
      notes: ["Nguồn của danh sách và ngày đứng ở cuối bảng."],
    },
    legacy: {
      purpose: "Xem những thôn trước đây chỉ có 2G: 2G đã tắt nên không được tính là có sóng.",
      steps: ["Mở danh sách, bấm một thôn để xem cách phục vụ."],
      notes: [],
    },
    corridors: {
      purpose: "Biết đoạn đường đô thị nào cần cống bể dùng chung, với lý do, chiều dài và chi phí.",
      steps: [
        "Bấm một kết luận để lọc; lọc thêm theo xã, loại đường, doanh nghiệp.",
        "Bấm một đoạn: doanh nghiệp nào có cáp, bao nhiêu mét, ống còn trống, công trình đường sắp tới.",
        "Tải danh mục để trình dạng DOCX và XLSX, mỗi đường một bản đồ.",
      ],
      notes: ["Kết luận được tính lại khi cáp, cống bể, công trình, ngưỡng hoặc đơn giá đổi."],
    },
    works: {
      purpose: "Ghép công trình đường với kế hoạch cáp và cống bể để đào một lần.",
      steps: [
        "Xem cơ hội (gần nhau về thời gian) và xung đột (trùng thời gian).",
        "Mời doanh nghiệp; doanh nghiệp trả lời số ống cần hoặc lý do từ chối.",
      ],
      notes: ["Mọi câu trả lời được giữ lại kèm ngày."],
    },
    permit: {
      purpose: "Kiểm tra một cột đề xuất theo khu vực, tuyến đường, loại cột, độ cao và các cột lân cận.",
      steps: [
        "Bấm vị trí trên bản đồ, nhập loại cột và độ cao.",
        "Đọc từng quy định: đạt, không đạt hay cần hỏi, kèm nguồn.",
      ],
      notes: ["Quy định chưa được đối chiếu với văn bản đang có hiệu lực thì có ghi rõ."],
    },
    incidents: {
      purpose: "Tiếp nhận, giao và theo dõi phản ánh về công trình dùng chung đến khi xử lý xong.",
      steps: [
        "Lọc theo tình trạng, quá hạn.",
        "Mở một phản ánh: giao cho đơn vị sở hữu, ghi kết quả hoặc lý do từ chối.",
        "Xuất danh sách.",
      ],
      notes: ["Họ tên, số điện thoại người gửi chỉ cơ quan quản lý thấy và được xóa sau thời hạn đã đặt."],
    },
    report: {
      purpose:
        "Ai cũng có thể báo một công trình mất an toàn, hư hỏng, sai quy định, hoặc nơi mất sóng, không cần tài khoản.",
      steps: ["Chọn loại và đặt vị trí trên bản đồ.", "Viết vài dòng, thêm ảnh nếu có.", "Giữ lại mã tra cứu."],
      notes: ["Thông tin trong ảnh (vị trí, máy chụp) được gỡ bỏ trước khi lưu."],
    },
    track: {
      purpose: "Xem phản ánh của mình đang được xử lý đến đâu.",
      steps: ["Nhập mã tra cứu nhận được khi gửi."],
      notes: [],
    },
    targets: {
      purpose: "So chỉ tiêu của kế hoạch với thực hiện, theo năm, xã, huyện cũ và nhà mạng.",
      steps: [
        "Bấm một chỉ tiêu để xem chi tiết, biểu đồ qua các năm và bản đồ theo đơn vị.",
        "Kéo thanh địa giới để xem theo 111 xã, phường cũ, 11 huyện cũ hoặc đơn vị hiện nay.",
        "Bấm “Xem…” để mở đúng các dòng đã đếm.",
      ],
      notes: [
        "Số của năm nay tính từ bản đồ; năm trước lấy từ lần chốt hoặc số đã nhập, có ghi nguồn.",
        "“Chưa có số liệu” khác với 0.",
      ],
    },
    freezes: {
      purpose: "Chốt số liệu tại một ngày và lập báo cáo năm.",
      steps: [
        "Bấm “Chốt số liệu hôm nay”, ghi chú mục đích.",
        "Lập báo cáo từ một lần chốt, tải tệp về.",
        "Muốn gửi cho người không có tài khoản: “Gửi bằng liên kết”, chọn ngày hết hạn, chép liên kết.",
      ],
      notes: ["Hai báo cáo của cùng một lần chốt giống hệt nhau, dù số liệu sau đó đã đổi."],
    },
    entry: {
      purpose: "Nhập những chỉ tiêu mà bản đồ không tính được.",
      steps: [
        "Chọn chỉ tiêu, năm, đơn vị; nhập giá trị và nguồn.",
        "Sửa mục tiêu theo năm của tỉnh với căn cứ; thêm chỉ tiêu riêng của tỉnh nếu kế hoạch có.",
        "Hoặc nhập cả tệp theo mẫu: kiểm tra trước, rồi lưu tất cả.",
      ],
      notes: ["Mỗi số có người nhập, ngày và nguồn; sửa và xóa được, có lịch sử."],
    },
    import: {
      purpose: "Đưa dữ liệu vào: ranh giới, thôn ấp, đường, cáp, cống bể, trạm BTS, địa hình, dân số.",
      steps: [
        "Kéo tệp vào (XLSX, CSV, SHP, GeoJSON, KML/KMZ, GPKG, TAB/MIF, HGT, GeoTIFF).",
        "Xem trước trên bản đồ và lỗi theo từng dòng; ghép cột hoặc chọn hệ tọa độ nếu cần.",
        "Lưu. Tệp có lỗi thì sửa rồi nhập lại, hoặc chấp nhận bỏ những dòng lỗi.",
      ],
      notes: ["Chưa lưu gì cho đến khi bấm lưu. Nhập lại cùng một tệp không đổi gì. Cả lần nhập có thể hoàn tác."],
    },
    export: {
      purpose: "Lấy lớp và bảng ra tệp để dùng trong chương trình khác.",
      steps: ["Chọn lớp, định dạng, hệ tọa độ và phạm vi.", "Bấm “Xuất”."],
      notes: ["Tệp chỉ có những gì bạn được xem, kèm từ điển dữ liệu, ngày và nguồn."],
    },
    services: {
      purpose: "Cho QGIS, ArcGIS hoặc Google Earth đọc thẳng số liệu qua OGC API, vector tiles hoặc KML.",
      steps: ["Tạo mã truy cập có thời hạn.", "Chép địa chỉ vào chương trình kia."],
      notes: ["Mã chỉ hiện một lần và chỉ thấy những gì bạn được thấy; thu hồi lúc nào cũng được."],
    },
    antennas: {
      purpose: "Nhập mẫu bức xạ của ăng ten (.msi, .pln) để tính vùng phủ đúng hơn.",
      steps: ["Chọn tệp, xem hai mặt cắt, lưu.", "Gán mẫu cho sector khi sửa sector."],
      notes: [],
    },
    measurements: {
      purpose: "Nhập kết quả đo, so với mô hình, và hiệu chỉnh mô hình.",
      steps: [
        "Nhập tệp CSV: vị trí, mức thu, công nghệ, nhà mạng, thời gian.",
        "Xem sai lệch trung bình, độ lệch chuẩn theo băng tần và khoảng cách.",
        "Đề xuất hiệu chỉnh; cơ quan quản lý chấp nhận, hoặc lấy lại.",
      ],
      notes: ["Số đo là một lớp riêng, không trộn vào mô hình."],
    },
    grids: {
      purpose: "Chọn địa hình, lớp phủ và dân số mà việc tính toán dựa vào.",
      steps: [
        "Xem nguồn, ngày, bước lưới, phần trăm diện tích tỉnh được phủ và chỗ trống của từng bộ.",
        "Chọn dùng hoặc ngừng dùng.",
      ],
      notes: ["Đổi lựa chọn thì vùng phủ được tính lại; chú giải ghi rõ đang dùng bộ nào."],
    },
    zones: {
      purpose:
        "Lập quy hoạch hạ tầng viễn thông thụ động: khu vực, tuyến phố nào được dựng loại cột, treo loại cáp nào.",
      steps: [
        "Tạo bản dự thảo, hoặc lập bản điều chỉnh từ bản đang có hiệu lực.",
        "Vẽ khu vực, chọn tuyến phố từ mạng đường, hoặc nhập từ tệp; ghi loại cột, loại cáp, độ cao, thời hạn ngầm hóa và nguồn.",
        "Xem khác biệt giữa hai phiên bản, rồi đưa vào hiệu lực.",
        "Tải bảng và bản đồ: hiện có, dự kiến, phải dỡ bỏ, phải ngầm hóa.",
      ],
      notes: [
        "Bản đã có hiệu lực không sửa được nữa; mọi thay đổi là một phiên bản mới.",
        "Kiểm tra cột đề xuất dùng bản có hiệu lực vào ngày được hỏi.",
      ],
    },
    print: {
      purpose: "In bản đồ đúng tỷ lệ ra PDF, từ A4 đến A0.",
      steps: [
        "Chọn khổ giấy, hướng giấy và tỷ lệ; kéo khung trên bản đồ.",
        "Ghi tiêu đề; lớp và màu được in như đang thấy.",
        "Bấm “Lập tệp PDF” và tải về.",
      ],
      notes: ["Nét và chữ là véc-tơ; có chú giải, thước tỷ lệ, hướng bắc, lưới VN-2000, nguồn và ngày."],
    },
    catalogue: {
      purpose: "Xem và sửa danh mục: đơn giá, băng tần, loại cột.",
      steps: [
        "Chọn danh mục, bấm vào một dòng để sửa.",
        "Đơn giá mới có ngày bắt đầu áp dụng và nguồn; giá cũ được giữ lại. Mở một mục để xem phép tính nào dùng giá đó.",
        "Mục mà phép tính cần nhưng chưa có giá đứng ở đầu trang: đặt giá đầu tiên tại đó.",
        "Băng tần và loại cột còn thiếu thì thêm ở cuối danh mục; mã không đổi được sau khi thêm. Mục tự thêm mà chưa dữ liệu nào dùng thì bỏ được.",
      ],
      notes: ["Mỗi kết quả giữ danh mục mà nó đã dùng; danh mục đổi thì kết quả ghi là đã cũ."],
    },
    settings: {
      purpose: "Xem và sửa các ngưỡng và thời hạn mà việc tính toán dựa vào.",
      steps: [
        "Tìm mục cần xem; mỗi mục ghi ý nghĩa, đơn vị, khoảng cho phép và giá trị mặc định.",
        "Sửa rồi lưu, hoặc trả về mặc định.",
      ],
      notes: ["Ai sửa, khi nào đều được ghi lại. Kết quả phụ thuộc sẽ được tính lại hoặc ghi là đã cũ."],
    },
    users: {
      purpose: "Mời người dùng, đặt vai trò, đặt lại mật khẩu, khóa tài khoản.",
      steps: [
        "Bấm mời, chọn đơn vị và vai trò; chép đường dẫn một lần và trao tận tay.",
        "Mở một người để đổi vai trò, xem phiên đăng nhập và mã truy cập, hoặc khóa.",
      ],
      notes: [
        "Máy chủ không gửi thư: đường dẫn chỉ hiện một lần.",
        "Khóa tài khoản là mọi phiên và mã truy cập hết hiệu lực ngay.",
      ],
    },
    organisations: {
      purpose: "Quản lý các đơn vị: nhà mạng, đơn vị sở hữu cột, cơ quan.",
      steps: [
        "Thêm đơn vị mới, hoặc mở một đơn vị để sửa tên, loại, màu và ký hiệu.",
        "Ngừng dùng đơn vị không còn hoạt động.",
      ],
      notes: ["Dữ liệu của đơn vị đã ngừng vẫn được giữ."],
    },
    account: {
      purpose: "Đổi mật khẩu và xem tài khoản của mình đang đăng nhập ở đâu.",
      steps: ["Đổi mật khẩu: nhập mật khẩu cũ và mới.", "Kết thúc một phiên lạ, hoặc mọi phiên khác."],
      notes: ["Mã truy cập cho chương trình khác nằm ở “Kết nối”."],
    },
    words: {
      purpose: "Soạn lời của báo cáo năm: tiêu đề, lời mở đầu, thứ tự các mục, phần ký.",
      steps: ["Sửa lời; chỗ trống có tên được điền khi lập báo cáo.", "Xem thử, rồi lưu thành bản mới."],
      notes: ["Lần chốt giữ bản mẫu mà nó đã dùng, nên báo cáo cũ không đổi."],
    },
    audit: {
      purpose: "Biết ai đã làm gì, khi nào: sửa dữ liệu, đăng nhập, mời người, xuất tệp, chốt số liệu.",
      steps: ["Lọc theo người, loại việc, đơn vị, khoảng thời gian.", "Xuất CSV."],
      notes: ["Chỉ ghi thêm, không ai sửa được. Người quy hoạch chỉ thấy việc của đơn vị mình."],
    },
    status: {
      purpose:
        "Biết hệ thống có khỏe không: phiên bản, việc đang chạy, dung lượng, lần sao lưu gần nhất, ngày của dữ liệu.",
      steps: [
        "Đọc phần sức khỏe: mỗi điều bất thường có lời khuyên.",
        "Xem việc đang chờ, đang chạy, bị lỗi; chạy lại hoặc dừng.",
        "Xem dung lượng và lần sao lưu gần nhất.",
      ],
      notes: ["Sao lưu bằng lệnh `npm run backup` trên máy chủ, nên đặt chạy hằng đêm."],
    },
  },
  tour: [
    {
      target: "nav[data-tour=workspaces]",
      title: "Không gian làm việc",
      text: "Mỗi mục ở đây là một loại việc: quy hoạch, tuyến hạ tầng, chỉ tiêu, phản ánh, dữ liệu.",
    },
    {
      target: "[data-tour=rail]",
      title: "Công cụ",
      text: "Trong mỗi không gian có vài công cụ. Công cụ mở ở bảng bên trái và vẽ kết quả lên bản đồ.",
    },
    {
      target: "#map",
      title: "Bản đồ",
      text: "Bấm vào thôn, trạm, tuyến cáp để xem chi tiết ở bên phải. Chú giải luôn ghi kết quả dựa trên gì.",
    },
    {
      target: "#table",
      title: "Bảng",
      text: "Bảng đi cùng bản đồ: chọn bên này thì sáng bên kia. Mọi việc trên bản đồ đều làm được bằng bàn phím qua bảng.",
    },
    {
      target: "search",
      title: "Tìm kiếm",
      text: "Gõ tên có dấu hoặc không dấu: thôn, xã, mã trạm, tên đường. Phím / đưa con trỏ vào đây.",
    },
    {
      target: "[data-tour=help]",
      title: "Trợ giúp",
      text: "Nút này (hoặc phím ?) mở hướng dẫn của công cụ đang dùng.",
    },
  ],
  keys: [
    ["/", "Tìm kiếm"],
    ["?", "Trợ giúp của công cụ đang mở"],
    ["Esc", "Đóng, bỏ đo, bỏ vẽ"],
    ["← ↑ ↓ →", "Dời bản đồ khi bản đồ đang được chọn; dời cột đang thử"],
    ["+ −", "Phóng to, thu nhỏ bản đồ"],
    ["↑ ↓ Enter", "Đi trong bảng, mở dòng"],
    ["Tab", "Tới phần tiếp theo"],
  ],
};
